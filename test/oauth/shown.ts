import type { TriggerAnswer } from '../support/mcp-caller';

/** The person is told on the trigger's own page, and nobody is sent anywhere. */
export function shows(answer: TriggerAnswer): void {
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['Location']).toBeUndefined();
  expect(answer.body).toContain('This sign-in cannot');
}
