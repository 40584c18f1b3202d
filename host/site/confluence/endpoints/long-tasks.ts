import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { confluenceEndpoint } from './define';

/** People see the tasks they started. */
const single = confluenceEndpoint({
  method: 'GET',
  path: '/wiki/rest/api/longtask/{id}',
  scopes: ['read:confluence-space.summary', 'read:content.metadata:confluence'],
  handler: ({ confluence, accountId, path, base }) => {
    const task = confluence.longTasks.get(path['id'] ?? '');
    if (task?.ownerId !== accountId) throw confluenceV1Refusal(404, `There is no long task with the id ${path['id'] ?? ''}`);
    return json({
      id: task.id,
      name: { key: task.name, args: [] },
      elapsedTime: 0,
      percentageComplete: 100,
      successful: true,
      finished: true,
      messages: [{ translation: task.message, args: [] }],
      status: 'Complete',
      errors: [],
      _links: { self: `${base}/rest/api/longtask/${task.id}` },
    });
  },
});

export const longTaskEndpoints = [single];
