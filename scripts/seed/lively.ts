import { recentAttachments, recentIssues, recentLinks, recentRemoteLinks } from './recent';
import { marketingSpace, platformSpace } from './platform-pages';
import { mobileIssues } from './mobile';
import { mobileSpace } from './mobile-pages';
import { novaIssues } from './nova';
import { legalIssues, marketingIssues, platformIssues } from './other-projects';
import { jiraSetup, people } from './setup';

/** The seed files of the lively site by their path under `host/site/seed/data/`: a year of a company around the small site. */
export function livelySeedFiles(): Record<string, object> {
  return {
    'lively/people.json': { about: 'Those who joined for the year.', people },
    'lively/setup.json': { about: 'Projects, boards, sprints and versions of the year.', jira: jiraSetup },
    'lively/issues-mob.json': { jira: { issues: { MOB: mobileIssues() } } },
    'lively/issues-plat.json': { jira: { issues: { PLAT: platformIssues() } } },
    'lively/issues-mkt.json': { jira: { issues: { MKT: marketingIssues() } } },
    'lively/issues-law.json': { jira: { issues: { LAW: legalIssues() } } },
    'lively/issues-nova.json': { jira: { issues: { NOVA: novaIssues() } } },
    'lively/recent.json': {
      about: 'The last days before today.',
      jira: { issues: recentIssues, links: recentLinks, remoteLinks: recentRemoteLinks, attachments: recentAttachments },
    },
    'lively/space-mob.json': { confluence: { spaces: [mobileSpace()] } },
    'lively/space-plat.json': { confluence: { spaces: [platformSpace()] } },
    'lively/space-mkt.json': { confluence: { spaces: [marketingSpace()] } },
  };
}
