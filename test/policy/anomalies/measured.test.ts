import { ATTACKS } from '../../../scripts/anomaly/attacks';
import { caught, quiet } from '../../../scripts/anomaly/measure';
import { USERS } from '../../../scripts/anomaly/users';

const RUNS = 1;
/** What cannot be told from ordinary work: see docs/anomaly.md. */
const LIKE_EVERY_DAY: Readonly<Record<string, readonly string[]>> = {
  'stolen key at night': ['triage bot', 'gateway'],
  'slow exfiltration': ['gateway'],
};

describe('what is unusual, on made-up traffic with a fixed seed', () => {
  test.each(USERS)('$name raises at most one false alarm a month', (user) => {
    expect(quiet(user, RUNS).falseAlarmsAMonth).toBeLessThanOrEqual(1);
  });

  test.each(ATTACKS)('$name is noticed in time', (attack) => {
    const users = USERS.filter(({ name }) => LIKE_EVERY_DAY[attack.name]?.includes(name) !== true);
    for (const user of users) expect(caught(user, attack, RUNS)).toMatchObject({ user: user.name, caught: RUNS });
  });

  test('nine of ten attacks are noticed, those included that look like every day', () => {
    const all = ATTACKS.flatMap((attack) => USERS.map((user) => caught(user, attack, 1)));
    expect(all.reduce((sum, one) => sum + one.caught, 0)).toBeGreaterThanOrEqual(0.9 * all.length);
  });
});
