import { PAGE_ELEMENT, VIEW_ELEMENT } from './contract';
import type { PreviewView } from './contract';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function html(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
${head}</head>
<body>
${body}
</body>
</html>
`;
}

/** The document around a page: the frame of the preview first, then the app's own bundle, which finds the bridge in place. */
export function pageShell(view: PreviewView, bundles: { frame: string; style: string; app: string }): string {
  const data = JSON.stringify(view).replaceAll('<', '\\u003c');
  return html(
    `${view.page.title} – Drawbridge preview`,
    `<link rel="stylesheet" href="${bundles.style}">
<script defer src="${bundles.frame}"></script>
<script defer src="${bundles.app}"></script>
`,
    `<div id="${PAGE_ELEMENT}"><p style="font: 16px system-ui; padding: 32px">Building the app's pages. The first time this takes some seconds …</p></div>
<script type="application/json" id="${VIEW_ELEMENT}">${data}</script>`,
  );
}

/** A document that says in one line why there is no page. */
export function refusalShell(text: string): string {
  return html('Drawbridge preview', '', `<p style="font: 16px system-ui; padding: 32px">${escaped(text)}</p>`);
}

/** Asks as whom a link is to be followed: one line for each person, with the address that it leads to. */
export function chooserShell(title: string, choices: readonly { name: string; url: string }[]): string {
  const lines = choices.map(({ name, url }) => `<li><a href="${escaped(url)}">${escaped(name)}</a></li>`).join('\n');
  return html(
    'Drawbridge preview',
    '',
    `<main style="font: 16px/28px system-ui; padding: 32px"><p>Local host: this browser has not looked at a page of the app yet.</p><h1 style="font-size: 20px">Open "${escaped(title)}" as</h1><ul>${lines}</ul></main>`,
  );
}
