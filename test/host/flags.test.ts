import path from 'node:path';
import { readFlags } from '../../host/flags';

test('without flags: port 8787, data in the project, text', () => {
  expect(readFlags([])).toEqual({ port: 8787, data: path.resolve('.drawbridge'), reset: false, json: false });
});

test('every flag, in both spellings', () => {
  expect(readFlags(['--port', '0', '--data=somewhere', '--reset', '--json'])).toEqual({
    port: 0,
    data: path.resolve('somewhere'),
    reset: true,
    json: true,
  });
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'. The flags are: --port N, --data DIR, --reset, --json."],
  [['8787'], 'Unexpected argument'],
  [['--port', 'x'], "--port takes a number from 0 to 65535, not 'x'."],
  [['--port', '65536'], "not '65536'"],
  [['--port=-1'], "not '-1'"],
  [['--port'], 'argument missing'],
  [['--data', ''], '--data takes the path of a folder.'],
  [['--reset=yes'], "'--reset' does not take an argument"],
])('%j is refused in one line', (argv, message) => {
  expect(() => readFlags(argv)).toThrow(message);
  try {
    readFlags(argv);
  } catch (error) {
    expect(error).toMatchObject({ name: 'StartError', message: expect.not.stringContaining('\n') as unknown });
  }
});
