import { useEffect, useState } from 'react';
import type { Place, PlaceKind } from '../../contract/places';
import { useTask, type Task } from '../use-task';
import { call } from './call-admin';

const KEYS_A_CALL = 50;

async function readNames(place: PlaceKind, keys: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (let from = 0; from < keys.length; from += KEYS_A_CALL)
    places.push(...(await call('placesByKey', { place, keys: keys.slice(from, from + KEYS_A_CALL) })));
  return places;
}

/** Names of projects or spaces by key in upper case, read from the site; null until they are known. A key that the site does not have has no name. */
export function usePlaceNames(place: PlaceKind, keys: readonly string[]): { names: ReadonlyMap<string, string> | null; task: Task } {
  const task = useTask();
  const [names, setNames] = useState<ReadonlyMap<string, string> | null>(null);
  const wanted = keys.join(' ');
  useEffect(() => {
    void task.run(async () => {
      const places = await readNames(place, keys);
      setNames(new Map(places.map(({ key, name }) => [key.toUpperCase(), name])));
    });
  }, [place, wanted]);
  return { names, task };
}
