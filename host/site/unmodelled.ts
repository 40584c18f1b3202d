/**
 * Operations that Atlassian publishes for paths this site serves only in part: they answer 501 by name, while a method that
 * the real path does not have answers 405. Kept complete by a test that reads the official descriptions.
 */
export const unmodelledOperations: readonly string[] = [];
