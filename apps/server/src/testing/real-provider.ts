import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import type { ProviderConfig } from '../single-sign-on/configuration.ts';

const CLIENT_ID = 'ionm-clock';
const CLIENT_SECRET = 'only-in-tests';

/** What the provider says of somebody, beside their `sub`: that is what they sign in with there. */
export type ProviderClaims = Readonly<Record<string, unknown>>;

/** A real identity provider on loopback, with its own forms for sign-in and consent, where any password is right. */
export class RealProvider {
  /** By `sub`; nobody else can sign in there. */
  readonly people = new Map<string, ProviderClaims>();
  /** It then answers nothing but 503. */
  isDown = false;
  readonly issuer: string;
  readonly #server: Server;

  private constructor(server: Server, issuer: string) {
    this.#server = server;
    this.issuer = issuer;
  }

  /** `redirectAddress`: where it may send people back to. `saysWhen`: whether it always says when somebody signed in there. */
  static async started(
    redirectAddress: string,
    { saysWhen = true, host = '127.0.0.1' } = {},
  ): Promise<RealProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
    const real = new RealProvider(server, `http://${host}:${bound.port}`);
    const answer = real.#provider(redirectAddress, saysWhen).callback();
    server.on('request', (request, response) => {
      if (real.isDown) response.writeHead(503).end();
      else void answer(request, response);
    });
    return real;
  }

  /** How a server reaches it. */
  config(claim = 'preferred_username'): ProviderConfig {
    const issuer = new URL(this.issuer);
    return { issuer, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, name: 'Test provider', claim };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #provider(redirectAddress: string, saysWhen: boolean): Provider {
    return new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [redirectAddress],
          require_auth_time: saysWhen,
        },
      ],
      claims: {
        profile: ['name', 'preferred_username'],
        email: ['email', 'email_verified'],
      },
      findAccount: (_context, sub) => {
        const claims = this.people.get(sub);
        return claims && { accountId: sub, claims: () => ({ sub, ...claims }) };
      },
      cookies: { keys: ['only-in-tests'] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
    });
  }
}
