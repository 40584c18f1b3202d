import { plantConfluence } from './confluence/plant-confluence';
import { plantJira } from './jira/plant-jira';
import { plantPeople } from './people';
import { plantServiceDesk } from './service-desk/plant-service-desk';
import { SeedError } from './read-seed';
import type { Seed } from './read-seed';
import type { SiteState } from '../state';

/** Fills an empty site, with the same content and ids each time, and gives the seed's name. Throws `SeedError` for a name in the seed that leads nowhere. */
export function plantSeed(state: SiteState, { name, people, layers }: Seed): string {
  plantPeople(state.people, people);
  for (const { file, content } of layers) {
    try {
      plantJira(state, content.jira ?? {});
      plantConfluence(state, content.confluence ?? {});
      plantServiceDesk(state, content.serviceDesk ?? {});
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new SeedError(`${file}: ${error.message}`, { cause: error });
    }
  }
  return name;
}
