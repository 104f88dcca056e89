import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../session/session-middleware.ts';
import { CSRF_HEADER } from '../session/csrf.ts';
import { describeProblems } from './describe-problems.ts';
import { toJsonSchema } from './to-json-schema.ts';

const MACHINE =
  '系统接口的令牌，由系统管理员签发；不需要会话和 CSRF 令牌 · The token of a machine account, issued by an administrator; no session and no CSRF token';

const ABOUT = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('闭环 · Bihuan API')
  .setDescription(
    '政府预算绩效管理的接口。错误一律为 RFC 9457 problem details，语言随 Accept-Language（zh-CN、en）。金额为整数“分”，日期为 Asia/Shanghai 的民用日期。\n\n' +
      'Government budget performance management. Errors are RFC 9457 problem details in the language of Accept-Language ' +
      '(zh-CN, en). Money is integer 分 (fen); dates are civil dates in Asia/Shanghai.',
  )
  .setVersion('1')
  .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
  .addServer('/')
  .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE }, 'session')
  .addApiKey({ type: 'apiKey', in: 'header', name: CSRF_HEADER }, 'csrf')
  .addBearerAuth({ type: 'http', scheme: 'bearer', description: MACHINE }, 'machine')
  .build();

/** The whole API as OpenAPI 3.1, written from the schemas that check the requests. */
export function createOpenApi(app: NestExpressApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, ABOUT, { standardSchemaConverter: toJsonSchema });
  return describeProblems(document);
}

/** `/api/openapi.json`, and a page at `/api/docs` made of files of our own, so that it works without the internet. */
export function mountOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => createOpenApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: '闭环 · Bihuan API',
    swaggerOptions: { validatorUrl: null, docExpansion: 'none', operationsSorter: 'alpha' },
  });
}
