import * as z from 'zod';

/** Labels as Confluence takes them: one word, lower case, none of the signs it refuses. */
export const labelNames = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[^\s:;,.?&[\]()#^*@!<>"']{1,255}$/, 'A label is one word without spaces or any of : ; , . ? & [ ] ( ) # ^ * @ !'),
  )
  .max(20)
  .describe('Labels to add');
