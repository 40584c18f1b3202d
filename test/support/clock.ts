const machine = Date.now.bind(Date);
let travelled = 0;

/** Moves the clock that app, platform and site share, for the rest of this test file or until moved back. */
export function travel(milliseconds: number): void {
  travelled += milliseconds;
  jest.spyOn(Date, 'now').mockImplementation(() => machine() + travelled);
}
