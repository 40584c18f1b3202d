import React, { Component, type ReactNode } from 'react';
import SectionMessage from '@atlaskit/section-message';

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why the page, or a part of it, is not to be seen. */
export function Failure({ text }: { text: string }) {
  return (
    <SectionMessage appearance="error" title="The preview cannot show this page">
      <p>{text}</p>
    </SectionMessage>
  );
}

/** Shows what its children threw instead of them. */
export class FailureBoundary extends Component<{ children: ReactNode }, { failure: string | null }> {
  override state: { failure: string | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: textOf(error) };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <Failure text={this.state.failure} />;
  }
}
