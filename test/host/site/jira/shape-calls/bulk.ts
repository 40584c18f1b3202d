import type { ShapeCall } from './shape-call';

const bulk = '/rest/api/3/bulk';
const several = { selectedIssueIdsOrKeys: ['PAY-2', 'WEB-9'] };
const transition = { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['PAY-5'], transitionId: '61' }] };

const edit = {
  selectedIssueIdsOrKeys: ['PAY-5'],
  selectedActions: ['labels', 'priority'],
  editedFieldsInput: {
    labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'many' }] }],
    priority: { priorityId: '2' },
  },
};
const everything = {
  inferClassificationDefaults: true,
  inferFieldDefaults: true,
  inferStatusDefaults: true,
  inferSubtaskTypeDefault: true,
};
const move = { targetToSourcesMapping: { 'OPS,10002': { issueIdsOrKeys: ['PAY-5'], ...everything } } };

/** Changes of many issues at once. */
export const bulkCalls: readonly ShapeCall[] = [
  ['POST', `${bulk}/issues/watch`, `${bulk}/issues/watch`, 201, several],
  ['POST', `${bulk}/issues/unwatch`, `${bulk}/issues/unwatch`, 201, several],
  ['GET', `${bulk}/issues/transition`, `${bulk}/issues/transition?issueIdsOrKeys=PAY-5,PAY-2`, 200],
  ['POST', `${bulk}/issues/transition`, `${bulk}/issues/transition`, 201, transition],
  ['POST', `${bulk}/issues/delete`, `${bulk}/issues/delete`, 201, several],
  ['GET', `${bulk}/issues/fields`, `${bulk}/issues/fields?issueIdsOrKeys=PAY-5`, 200],
  ['POST', `${bulk}/issues/fields`, `${bulk}/issues/fields`, 201, edit],
  ['POST', `${bulk}/issues/move`, `${bulk}/issues/move`, 201, move],
  ['GET', `${bulk}/queue/{taskId}`, `${bulk}/queue/10003`, 200],
];
