import { z } from 'zod';
import { confluenceForm } from './confluence';
import { issueForm, link, remoteLink } from './jira-issues';
import { jiraBoardsForm } from './jira-boards';
import { jiraSetupForm } from './jira-setup';
import { peopleForm } from './people';
import type { References } from './references';
import { serviceDeskForm } from './service-desk';

const word = z.string().min(1);
const access = z.enum(['none', 'read', 'write']);
const reach = z.strictObject({ default: access, rules: z.record(z.string(), access) });

/** The part of a seed file that says what it includes and who its people are; read before the rest, which names them. */
export const headForm = z.looseObject({ include: z.array(z.string().min(1)).default([]), people: peopleForm.default({}) });

/** A whole seed file (docs/seed.md). Every part may be absent; what is unknown is refused. */
export function seedFileForm(refer: References) {
  const issue = issueForm(refer);
  const attachment = z.strictObject({ issue: word, filename: word, mimeType: word, file: refer.file, day: z.number() });
  const jira = z.strictObject({
    ...jiraSetupForm(refer),
    ...jiraBoardsForm(refer),
    /** Issues by project key, in the order of their numbers; null is a number whose issue has moved away. */
    issues: z.record(z.string(), z.array(issue.nullable())),
    links: z.array(link),
    remoteLinks: z.array(remoteLink),
    attachments: z.array(attachment),
  });
  return z.strictObject({
    about: z.string().exactOptional(),
    include: z.array(z.string()).exactOptional(),
    people: peopleForm.exactOptional(),
    /** What the site's admin lets agents do on a first start; the app's own defaults when absent. */
    agents: z.strictObject({ projects: reach, spaces: reach }).exactOptional(),
    jira: jira.partial().exactOptional(),
    confluence: z.strictObject(confluenceForm(refer)).partial().exactOptional(),
    serviceDesk: z.strictObject(serviceDeskForm(refer)).partial().exactOptional(),
  });
}

/** One seed file, checked, its words for people replaced by what the site keeps. */
export type SeedFile = z.output<ReturnType<typeof seedFileForm>>;
export type JiraPart = NonNullable<SeedFile['jira']>;
export type ConfluencePart = NonNullable<SeedFile['confluence']>;
export type ServiceDeskPart = NonNullable<SeedFile['serviceDesk']>;
