import { ACCOUNTS } from '../../../../host/site/seed/people';
import type { OpenSite } from '../../../../host/site/open-site';
import type { SiteResponse } from '../../../../host/site/request';
import type { TestSite, Who } from '../open-test-site';

const PATH = '/rest/servicedeskapi/servicedesk/1/attachTemporaryFile';

/** Sends one file to the desk as a form, with the header and the name of the part that Atlassian asks for, or others. */
export function sendFile(
  { site }: Pick<OpenSite, 'site'>,
  who: Exclude<Who, 'nobody'>,
  filename: string,
  text: string,
  { token = 'no-check', part = 'file' } = {},
): SiteResponse {
  const lines = [
    '--edge',
    `Content-Disposition: form-data; name="${part}"; filename="${filename}"`,
    'Content-Type: text/plain',
    '',
    text,
    '--edge--',
    '',
  ];
  const headers = { 'content-type': 'multipart/form-data; boundary=edge', 'x-atlassian-token': token };
  const body = Buffer.from(lines.join('\r\n'));
  const request = { method: 'POST', path: PATH, query: new URLSearchParams(), headers, body };
  return site.handle('jira', request, { kind: 'person', accountId: ACCOUNTS[who] });
}

/** The temporary id of a file that has been sent. */
export function upload(site: TestSite, who: Exclude<Who, 'nobody'>, filename: string, text: string): string {
  const answer = sendFile(site, who, filename, text);
  expect(answer.status).toBe(201);
  return temporaryId(answer);
}

/** The id that the answer to an upload gives to its file. */
export function temporaryId({ body }: SiteResponse): string {
  // The answer's form is Atlassian's; the shape test looks at the rest of it.
  const { temporaryAttachments } = body as { temporaryAttachments: { temporaryAttachmentId: string }[] };
  return temporaryAttachments[0]?.temporaryAttachmentId ?? '';
}
