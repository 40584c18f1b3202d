/** Recorded answers that the local host does not give, each with the reason. A test fails for an entry that is no longer true. */
export const RECORDED_DIFFERENCES: Record<string, string> = {
  site_unknown: 'The web page that Atlassian shows for a host name without a site: the local host has one site, at one address.',
};
