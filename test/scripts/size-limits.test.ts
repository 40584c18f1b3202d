import { sizeFindings } from '../../scripts/checks/size-limits';

const files = (...lines: number[]) => lines.map((count, place) => ({ path: `src/pipeline/file-${place}.ts`, lines: count }));

describe('size limits', () => {
  test('small files pass', () => {
    expect(sizeFindings(files(10, 40, 80, 200, 350, ...Array<number>(20).fill(60)))).toEqual([]);
  });

  test('a file above 350 lines is named', () => {
    expect(sizeFindings(files(351, ...Array<number>(20).fill(60)))).toEqual([expect.stringContaining('file-0.ts has 351 lines')]);
  });

  test('an action file above 120 lines is named, a file of its parts is not', () => {
    const found = sizeFindings([
      { path: 'src/actions/jira/create-issue.ts', lines: 121 },
      { path: 'src/actions/jira/parts/links.ts', lines: 121 },
      { path: 'src/actions/define.ts', lines: 121 },
      ...files(...Array<number>(7).fill(60)),
    ]);
    expect(found).toEqual([expect.stringContaining('create-issue.ts has 121 lines')]);
  });

  test('nine of ten files have at most 200 lines', () => {
    expect(sizeFindings(files(201, 201, ...Array<number>(10).fill(60)))).toEqual([expect.stringContaining('Only 10 of 12 files')]);
  });

  test('the median file has at most 80 lines', () => {
    expect(sizeFindings(files(10, 81, 81))).toEqual([expect.stringContaining('The median file has 81 lines')]);
  });
});
