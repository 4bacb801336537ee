import type { ReactNode } from 'react';
import { Component } from 'react';
import { Failure } from './Failure.tsx';

interface DefectCatcherProps {
  children: ReactNode;
}

/** Shows a defect of ours as a sentence instead of an empty pane; trying again draws the pane anew. */
export class DefectCatcher extends Component<DefectCatcherProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main style={{ padding: 12 }}>
        <Failure error={this.state.error} onRetry={() => this.setState({ error: null })} />
      </main>
    );
  }
}
