import { withRegions } from '../../scripts/generate/manifest-regions';

const manifest = ['modules:', '  action:', '    # region: generated actions', '    old', '    # endregion', '  other: kept', ''].join('\n');

describe('generated regions of the manifest', () => {
  test('only what stands between the markers is replaced, at their indentation', () => {
    expect(withRegions(manifest, { actions: [{ key: 'a' }] })).toBe(
      ['modules:', '  action:', '    # region: generated actions', '    - key: a', '    # endregion', '  other: kept', ''].join('\n'),
    );
  });

  test('generating twice changes nothing more', () => {
    const once = withRegions(manifest, { actions: ['x'] });
    expect(withRegions(once, { actions: ['x'] })).toBe(once);
  });

  test('a region without a generator and a generator without a region are errors', () => {
    expect(() => withRegions(manifest, {})).toThrow('"actions"');
    expect(() => withRegions(manifest, { actions: [], scopes: [] })).toThrow('"scopes"');
  });
});
