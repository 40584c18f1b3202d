/** Project ids by key. */
export const PROJECT_IDS = { PAY: '10000', WEB: '10001', OPS: '10002', HELP: '10003', FIN: '10004', PUB: '10005' } as const;

export type ProjectKey = keyof typeof PROJECT_IDS;
