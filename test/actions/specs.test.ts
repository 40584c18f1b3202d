import { actions } from '../../src/actions/registry';
import { sharedText } from '../support/shared';

interface OperationFact {
  m: string;
  p: string;
  dep?: boolean;
}

const text = sharedText('specs/atlassian-op-catalog-2026-07.json');
const operations = text === null ? [] : (JSON.parse(text) as OperationFact[]);
const withSpecs = text === null ? test.skip : test;

/** Two descriptions name a path's values differently; what counts is where they stand. */
const shape = (method: string, path: string): string => `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
const published = new Map(operations.map((operation) => [shape(operation.m, operation.p), operation]));

describe('the operations that actions call', () => {
  withSpecs.each([...new Set(actions.flatMap((action) => action.endpoints))].map((endpoint) => [endpoint]))(
    '%s is published and not deprecated',
    (endpoint) => {
      const [method = '', path = ''] = endpoint.split(' ');
      const operation = published.get(shape(method, path));
      expect(operation).toBeDefined();
      expect(operation?.dep ?? false).toBe(false);
    },
  );
});
