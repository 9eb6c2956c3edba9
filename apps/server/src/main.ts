import { readConfig } from './config.ts';
import { openLog } from './log-line.ts';
import { startConfigured } from './start-configured.ts';
import { startFailure } from './start-failure.ts';
import { stopWhenTold } from './stop-when-told.ts';

const parsed = readConfig(process.env);
if (!parsed.ok) {
  end(2, `The configuration is wrong:\n${parsed.problems.map((problem) => `  ${problem}\n`).join('')}`);
}
const { config } = parsed;
const log = openLog(config.logLevel);
for (const warning of config.warnings) log.warn({ what: 'configuration', warning });

// Loaded only where it is wanted, and before there is anything to trace.
const stopTracing = config.traces
  ? (await import('./tracing/start-tracing.ts')).startTracing()
  : async () => undefined;

const { server, told } = await startConfigured(config, log).catch((error: unknown) =>
  end(1, `IONM Clock cannot start: ${startFailure(error, config)}\n`),
);
void stopWhenTold({ ...server, stop: () => server.stop().finally(stopTracing) }, config.drainSeconds, log);
if (config.certificateFiles !== undefined) process.on('SIGHUP', () => server.readCertificateAgain());
// Last: whoever reads it may stop the server at once, and everything is on disk then too.
process.stdout.write(`IONM Clock is ready at ${server.address}${told}\n`);

function end(code: number, message: string): never {
  process.stderr.write(message);
  process.exit(code);
}
