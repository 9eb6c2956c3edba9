import type { TimeRecord, UserId } from '@ionm-clock/domain';

/** What the parts of the documentation are drawn from. */
export interface DocumentationContext {
  readonly record: TimeRecord;
  readonly nameOf: (id: UserId) => string;
  readonly dateOfService: string;
}
