import { atMost, broken, noLonger, type Finding } from './finding';
import type { Manifest } from './manifest-shape';

const MOST_INPUTS = 10;
const LONGEST_DESCRIPTION = 255;

/** An action has at most ten inputs; its description and theirs have at most 255 characters. */
export function actionLimits({ modules }: Manifest): Finding[] {
  return modules.action.flatMap(({ key, description, inputs }) => [
    ...atMost('action-inputs', Object.keys(inputs).length, MOST_INPUTS, `Inputs of action "${key}"`),
    ...noLonger('description-length', description, LONGEST_DESCRIPTION, `The description of action "${key}"`),
    ...Object.entries(inputs).flatMap(([name, input]) =>
      noLonger('description-length', input.description, LONGEST_DESCRIPTION, `The description of "${name}" of action "${key}"`),
    ),
  ]);
}

/** Whatever offers actions offers only those that the manifest has. */
export function knownActions({ modules }: Manifest): Finding[] {
  const known = new Set(modules.action.map(({ key }) => key));
  const offers = [
    ...modules['rovo:agent'].map(({ key, actions }) => ({ key, actions })),
    ...modules['rovo:mcp'].map(({ key, tools }) => ({ key, actions: tools })),
    ...modules['automation:actionProvider'],
  ];
  return offers.flatMap(({ key, actions }) =>
    actions
      .filter((action) => !known.has(action))
      .map((action) => broken('known-actions', `"${key}" offers "${action}", which is no action.`)),
  );
}
