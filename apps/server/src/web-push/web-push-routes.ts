import { isNotified } from '@ionm-clock/domain';
import { pushEndpointSchema, pushSubscriptionSchema, type WebPushOffer } from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import { askingSession } from '../http/asking-user.ts';
import { notUnderstood, problem } from '../http/problem.ts';
import type { Session, SignIn } from '../sign-in/sign-in.ts';
import { isOfPushService } from './push-hosts.ts';
import type { PushSubscription } from './push-subscription.ts';
import type { WebPush } from './web-push.ts';

/** How somebody is told on this device while the page is closed. `webPush`: absent where it is not configured. */
export function webPushRoutes(signIn: SignIn, webPush: WebPush | undefined): Router {
  const router = Router();

  /** Whose session asks, if people of their role are told of anything; otherwise the response has been given. */
  const askingNotified = (request: Request, response: Response): Session | undefined => {
    const session = askingSession(signIn, request, response);
    if (session === undefined || isNotified(session.user.role)) return session;
    problem(response, 403, 'not-allowed', 'Notifications are for technologists and reading physicians.');
    return undefined;
  };

  /** The session's own subscription that the request names; otherwise the response has been given. */
  const ownIn = async (request: Request, response: Response): Promise<PushSubscription | undefined> => {
    const session = askingNotified(request, response);
    if (session === undefined) return undefined;
    const body = pushEndpointSchema.safeParse(request.body);
    if (!body.success) {
      notUnderstood(response);
      return undefined;
    }
    const own = await webPush?.subscriptions.own(session.id, body.data.endpoint);
    if (own === undefined) problem(response, 409, 'not-available', NOT_ON);
    return own;
  };

  router.get('/', (request, response) => {
    if (askingNotified(request, response) === undefined) return;
    const offer: WebPushOffer =
      webPush === undefined ? { configured: false } : { configured: true, publicKey: webPush.publicKey };
    response.json(offer);
  });

  router.post('/subscriptions', async (request, response) => {
    const session = askingNotified(request, response);
    if (session === undefined) return;
    const body = pushSubscriptionSchema.safeParse(request.body);
    if (!body.success) return notUnderstood(response);
    if (webPush === undefined) return problem(response, 409, 'not-available', NOT_CONFIGURED);
    const { endpoint, keys } = body.data;
    if (!isOfPushService(endpoint, webPush.hosts)) {
      return problem(response, 409, 'not-available', UNKNOWN_SERVICE);
    }
    await webPush.subscriptions.put({ endpoint, ...keys, sessionId: session.id });
    response.json({});
  });

  router.post('/subscriptions/remove', async (request, response) => {
    const own = await ownIn(request, response);
    if (own === undefined) return;
    await webPush?.subscriptions.remove(own.endpoint);
    response.json({});
  });

  router.post('/try', async (request, response) => {
    const own = await ownIn(request, response);
    if (own === undefined) return;
    webPush?.notices.try(own);
    response.json({});
  });

  return router;
}

const NOT_ON = 'Notifications of this device are not on in this session. Turn them on and try again.';
const NOT_CONFIGURED =
  'This server sends no notifications to devices: ask whoever runs it to set up Web Push. Here in the page you are told all the same.';
const UNKNOWN_SERVICE =
  'The push service of this browser is not one that this server sends to. Ask whoever runs it to allow it, or use another browser.';
