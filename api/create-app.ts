import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { DEFAULT_IDENTITY } from '../config/identity.ts';
import { dateOf } from '../domain/calendar/plain-date.ts';
import { traceHttp } from '../telemetry/http-traces.ts';
import { AppModule } from './app.module.ts';
import type { ApiDeps } from './deps.ts';
import { BODY_LIMIT_KIB } from './http/body-limit.ts';
import { whileEnding } from './http/while-ending.ts';
import { jsonOnly } from './http/json-only.ts';
import { NestLogger } from './http/nest-logger.ts';
import { requestLogging } from './http/logging.ts';
import { mountOpenApi } from './openapi/mount.ts';
import { servePage } from './page/serve-page.ts';
import { exceptOnPortal, PORTAL, portalHeaders } from './portal/portal-headers.ts';
import { ProblemAnswers } from './problem/problem-answers.ts';
import { ProblemFilter } from './problem/problem.filter.ts';
import { ValidationPipe } from './problem/validation.pipe.ts';
import { createSessions } from './session/session-middleware.ts';

/**
 * The API as an application that does not listen yet: the same one in production, in the demo and in tests. Closing
 * it leaves the pool to whoever made it.
 */
export async function createApp(deps: ApiDeps): Promise<NestExpressApplication> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(deps), {
    bodyParser: false,
    logger: new NestLogger(deps.logger),
  });
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  const { http, identity = DEFAULT_IDENTITY } = deps.config;
  const kept = { secret: http.sessionSecret, idleMs: identity.idleMs, today: () => dateOf(deps.clock.now()) };
  const sessions = createSessions(deps.pool, kept, (...facts) => {
    deps.logger.warn({ facts: facts.map(String) }, 'session store');
  });
  if (deps.meter) app.use(deps.meter);
  const traces = deps.tracing && traceHttp(deps.tracing);
  if (traces) app.use(traces.begin);
  if (deps.ending) app.use(whileEnding(deps.ending));
  app.use(requestLogging(deps.logger), helmet(HELMET), ...servePage(deps.page), jsonOnly);
  app.use(PORTAL, portalHeaders);
  app.useBodyParser('json', { limit: `${String(BODY_LIMIT_KIB)}kb` });
  app.use(exceptOnPortal(sessions.handler));
  if (traces) app.use(traces.resume);
  app.setGlobalPrefix('api/v1', { exclude: ['public', 'public/{*page}'] });
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(new ProblemFilter(new ProblemAnswers(deps.logger)));
  mountOpenApi(app);
  await app.init();
  app.getHttpServer().on('close', sessions.close);
  return app;
}

/** Nothing but our own files; the documentation page needs inline styles. */
const HELMET = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Behind plain HTTP in a trial, a header that insists on TLS would lock the browser out.
  strictTransportSecurity: false,
} as const;
