import { type AuditOptions, audit } from '../audit-command.ts';

export interface Audited {
  readonly report: string;
  readonly errors: string;
  readonly status: number;
}

/** What an audit of files comes to, in this process. */
export async function audited(
  files: readonly string[],
  options: Partial<AuditOptions> = {},
): Promise<Audited> {
  let report = '';
  let errors = '';
  const status = await audit(
    files,
    { format: 'text', ...options },
    {
      report: async (text) => {
        report += text;
      },
      errors: {
        write: (text: string | Uint8Array) => {
          errors += String(text);
          return true;
        },
      },
    },
  );
  return { report, errors, status };
}
