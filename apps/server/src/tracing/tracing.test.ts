import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { ApiClient } from '../testing/api-client.ts';
import { detailsAt, message, note, START } from '../testing/commands.ts';
import { BILLER, TECH_NORTH } from '../testing/organisation.ts';
import { PLANTED, plantedIn } from '../testing/planted-words.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { TestServer } from '../testing/test-server.ts';
import { startTracing } from './start-tracing.ts';

describe('traces', () => {
  const exporter = new InMemorySpanExporter();
  let stopTracing: () => Promise<void>;
  let server: TestServer;
  beforeEach(async () => {
    stopTracing = startTracing(new SimpleSpanProcessor({ exporter }));
    server = await TestServer.started(new MemoryStore());
  });
  afterEach(async () => {
    await server.stopAndForget();
    await stopTracing();
  });

  const spans = () =>
    exporter.getFinishedSpans().map((span) => ({
      name: span.name,
      attributes: span.attributes,
      events: span.events,
      status: span.status,
      id: span.spanContext().spanId,
      parent: span.parentSpanContext?.spanId,
    }));
  const spanOf = (name: string) => spans().find((span) => span.name === name) ?? expect.fail(`no ${name}`);

  it('tell the way of a command and of a request, and nothing of who, which and what', async () => {
    const tech = await server.client(TECH_NORTH);
    const details = detailsAt(TECH_NORTH.facilities[0], {
      patientLabel: PLANTED.patient,
      procedure: PLANTED.procedure,
    });
    await tech.does('C-4711', { type: 'scheduleCase', details });
    await tech.does('C-4711', note(PLANTED.note));
    const wrong = { ...message('C-4711', START), [PLANTED.reason]: PLANTED.reason };
    await tech.sends(wrong);
    await tech.reached(2);
    const office = new ApiClient(server.address, BILLER);
    await office.get(`/records?q=${PLANTED.search}`);
    await server.lines.until('"route":"/api/records"');
    const command = spanOf('command');
    expect(command.attributes).toEqual({ 'ionm.outcome': 'stored' });
    expect(spanOf('decide')).toMatchObject({ parent: command.id, attributes: { 'ionm.commands': 1 } });
    expect(spanOf('commit')).toMatchObject({
      parent: command.id,
      attributes: { 'ionm.commands': 1, 'ionm.ok': true },
    });
    expect(spanOf('publish').attributes).toEqual({ 'ionm.events': 1 });
    expect(spanOf('GET /api/records').attributes).toMatchObject({
      'http.request.method': 'GET',
      'http.route': '/api/records',
      'http.response.status_code': 200,
    });
    const told = JSON.stringify(spans());
    expect(plantedIn(told, ['C-4711', TECH_NORTH.userId, BILLER.userId])).toEqual([]);
  });
});

describe('the server as a process', () => {
  const heard: { readonly url: string; readonly body: string }[] = [];
  let collector: Server;
  let server: ServerProcess;
  let OTEL_EXPORTER_OTLP_ENDPOINT: string;
  beforeEach(async () => {
    collector = createServer(async (request, response) => {
      heard.push({ url: request.url ?? '', body: await text(request) });
      response.end('{}');
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const address = collector.address();
    OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    server = new ServerProcess();
  });
  afterEach(async () => {
    await server.endAndForget();
    collector.close();
  });

  it('sends its spans to the collector, the last of them when it stops', async () => {
    const address = await server.ready({ OTEL_EXPORTER_OTLP_ENDPOINT });
    await fetch(`${address}/api/me`);
    expect(await server.ended('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(heard.map(({ url }) => url)).toContain('/v1/traces');
    expect(heard.map(({ body }) => body).join()).toContain('GET /api/me');
    expect(heard.map(({ body }) => body).join()).toContain('ionm-clock');
  });

  it('stops as well without a collector', async () => {
    collector.close();
    const address = await server.ready({ OTEL_EXPORTER_OTLP_ENDPOINT });
    await fetch(`${address}/api/me`);
    expect(await server.ended('SIGTERM')).toEqual({ code: 0, signal: null });
  });
});
