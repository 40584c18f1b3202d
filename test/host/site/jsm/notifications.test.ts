import { openTestSite } from '../open-test-site';
import type { TestSite, Who } from '../open-test-site';

const path = '/rest/servicedeskapi/request/HELP-9/notification';
const subscribed = (site: TestSite, who: Who): unknown => site.expectAnswer(who, 'GET', path, 200)['subscribed'];

test('reporter and participants hear of a request, until each says otherwise', () => {
  const site = openTestSite();
  expect([subscribed(site, 'lena'), subscribed(site, 'kenji')]).toEqual([true, false]);
  site.expectAnswer('lena', 'DELETE', path, 204);
  site.expectAnswer('kenji', 'PUT', path, 204);
  expect([subscribed(site, 'lena'), subscribed(site, 'kenji')]).toEqual([false, true]);
  site.expectAnswer('lena', 'PUT', path, 204);
  expect(subscribed(site, 'lena')).toBe(true);
});

test('nobody subscribes to what they cannot see', () => {
  const site = openTestSite();
  for (const method of ['GET', 'PUT', 'DELETE']) expect(site.ask('noor', method, path).status).toBe(404);
  expect(site.state.jsm.subscriptions.all()).toEqual([]);
});
