/** Whether a bare address in text becomes a smart card: an issue or a Confluence page of an Atlassian Cloud site. */
export function isCardAddress(address: string): boolean {
  return /^https:\/\/[a-z0-9-]+\.atlassian\.net\/(?:browse\/[A-Z][A-Z0-9_]*-\d+|wiki\/spaces\/[\w~.-]+\/pages\/\d+)[^\s<>]*$/.test(address);
}
