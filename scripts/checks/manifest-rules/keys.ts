import { broken, noLonger, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

const LONGEST_KEY = 23;

/** Module keys are unique over the whole manifest, whatever the type of module. */
export function uniqueKeys({ modules }: Manifest): Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(modules).flatMap(([type, list]) =>
    list.flatMap(({ key }) => {
      const owner = owners.get(key);
      owners.set(key, type);
      return owner === undefined ? [] : [broken('unique-keys', `"${key}" names a module of ${owner} and one of ${type}.`)];
    }),
  );
}

/** Keys of functions and resources have at most 23 characters. */
export function keyLengths({ modules, resources }: Manifest): Finding[] {
  return [
    ...modules.function.flatMap(({ key }) => noLonger('function-key-length', key, LONGEST_KEY, `Function key "${key}"`)),
    ...resources.flatMap(({ key }) => noLonger('resource-key-length', key, LONGEST_KEY, `Resource key "${key}"`)),
  ];
}
