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

test('a seed, and how many times over', () => {
  expect(readFlags(['--seed', 'mine.json', '--scale', '3']).seed).toEqual({ file: path.resolve('mine.json'), scale: 3 });
  expect(readFlags(['--scale=20']).seed).toEqual({ scale: 20 });
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'. The flags are: --port N, --data DIR, --reset, --json, --seed FILE, --scale N."],
  [['8787'], 'Unexpected argument'],
  [['--port', 'x'], "--port takes a number from 0 to 65535, not 'x'."],
  [['--port', '65536'], "not '65536'"],
  [['--port=-1'], "not '-1'"],
  [['--port'], 'argument missing'],
  [['--data', ''], '--data takes the path of a folder.'],
  [['--seed', ''], '--seed takes the path of a seed file.'],
  [['--scale', '0'], "--scale takes a number from 1 to 100, not '0'."],
  [['--scale', '2.5'], "not '2.5'"],
  [['--scale', '101'], "not '101'"],
  [['--reset=yes'], "'--reset' does not take an argument"],
])('%j is refused in one line', (argv, message) => {
  expect(() => readFlags(argv)).toThrow(message);
  try {
    readFlags(argv);
  } catch (error) {
    expect(error).toMatchObject({ name: 'StartError', message: expect.not.stringContaining('\n') as unknown });
  }
});
