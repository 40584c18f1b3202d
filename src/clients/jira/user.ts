import * as z from 'zod';

/** A person as Jira embeds it in other answers. */
export const user = z.object({
  accountId: z.string(),
  displayName: z.string().optional(),
  accountType: z.string().optional(),
});

export type JiraUser = z.output<typeof user>;
