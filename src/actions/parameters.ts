import * as z from 'zod';

const ISSUE_URL = /^https?:\/\/[^/]+\/(?:browse|issues)\/([A-Za-z][A-Za-z0-9_]{0,254}-\d{1,18})(?:[/?#].*)?$/;
const ISSUE_KEY = /^[A-Za-z][A-Za-z0-9_]{0,254}-\d{1,18}$/;
/** Ids are numbers of 64 bits. */
const ID = /^\d{1,18}$/;
const PAGE_URL = /^https?:\/\/[^/]+\/wiki\/spaces\/[^/]+\/(?:pages|blog)\/(?:edit-v2\/)?(\d{1,18})(?:[/?#].*)?$/;

/** An issue by key, id or browse URL; parsed to key or id. */
export const issue = z
  .string()
  .describe('Issue key, id or URL, e.g. PAY-12')
  .transform((text, context) => {
    const given = text.trim();
    const key = ISSUE_URL.exec(given)?.[1] ?? given;
    if (ISSUE_KEY.test(key)) return key.toUpperCase();
    if (ID.test(key)) return key;
    context.addIssue({ code: 'custom', message: `"${given.slice(0, 80)}" is no issue key, id or issue URL. Give a key such as PAY-12.` });
    return z.NEVER;
  });

/** A page by id, URL or `SPACE/Title`; parsed to an id or to `SPACE/Title`. */
export const page = z
  .string()
  .describe('Page id, URL, or SPACE/Title')
  .transform((text, context) => {
    const given = text.trim();
    const id = PAGE_URL.exec(given)?.[1] ?? given;
    if (ID.test(id) || (/^~?[A-Za-z0-9_.:-]{1,254}\/.{1,255}$/.test(id) && !/^https?:/.test(id))) return id;
    context.addIssue({ code: 'custom', message: `"${given.slice(0, 80)}" is no page id, page URL or SPACE/Title.` });
    return z.NEVER;
  });

export const project = z.string().trim().min(1).max(80).describe('Project key, id or name');
export const space = z.string().trim().min(1).max(255).describe('Space key or name');
export const markdown = z.string().max(200_000).describe('Markdown; @[Name] mentions a person');
export const limit = (standard: number, most: number) =>
  z.int().min(1).max(most).default(standard).describe(`How many at most (1-${most})`);
export const cursor = z.string().min(1).max(4000).optional().describe('From the last answer, to go on');
export const maxTokens = (standard: number) => z.int().min(200).max(50_000).default(standard).describe('Size limit of the answer');
export const dryRun = z.boolean().default(false).describe('true: only show what would change');
export const fieldNames = z.array(z.string().min(1).max(255)).max(50);
export const confirm = z.string().max(500).optional().describe('Token from the preview');
/** Field values by display name or id; values as names, numbers, texts, or lists of them. */
export const fieldValues = z.record(z.string().min(1).max(255), z.unknown()).describe('Values by field name, e.g. {"Story points": 3}');
