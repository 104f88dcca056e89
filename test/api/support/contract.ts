import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { createOpenApi } from '../../../api/openapi/mount.ts';

/** The published document, held against every answer of the tests: what it promises is what comes. */
export class Contract {
  private readonly ajv: Ajv2020;
  private readonly validators = new Map<string, ValidateFunction>();
  /** Routes that have answered, as `get /api/v1/…`. */
  readonly answered = new Set<string>();

  constructor(readonly document: OpenAPIObject) {
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(this.ajv);
  }

  static of(app: NestExpressApplication): Contract {
    return new Contract(createOpenApi(app));
  }

  /** @throws where an answer is not what the document says */
  check(
    method: string,
    path: string,
    reply: { readonly status: number; readonly type: string; readonly body: unknown },
  ): void {
    const template = this.templateOf(method, path);
    if (template === undefined) {
      if (reply.status !== 404) throw new Error(`${method} ${path} is not documented`);
      return;
    }
    this.answered.add(`${method} ${template}`);
    const responses = this.document.paths[template]?.[method as 'get']?.responses ?? {};
    if (!(String(reply.status) in responses))
      throw new Error(`${method} ${template} answered ${String(reply.status)}, which is not documented`);
    // Neither has a body.
    if (reply.status === 204 || reply.status === 302) return;
    const validate = this.validatorOf(method, template, reply);
    if (!validate(reply.body))
      throw new Error(`${method} ${template} ${String(reply.status)}: ${this.ajv.errorsText(validate.errors)}`);
  }

  /** A route has answered with a file, which no schema describes. */
  seen(method: string, path: string): void {
    const template = this.templateOf(method, path);
    if (template === undefined) throw new Error(`${method} ${path} is not documented`);
    this.answered.add(`${method} ${template}`);
  }

  private validatorOf(
    method: string,
    template: string,
    { status, type }: { readonly status: number; readonly type: string },
  ): ValidateFunction {
    const key = `${method} ${template} ${String(status)} ${type}`;
    const known = this.validators.get(key);
    if (known) return known;
    const responses = this.document.paths[template]?.[method as 'get']?.responses ?? {};
    const response = responses[String(status)];
    const content = response && 'content' in response ? response.content : {};
    const schema = content[type]?.schema;
    if (!schema) throw new Error(`${key} has no schema`);
    const validate = this.ajv.compile({ components: this.document.components, allOf: [schema] });
    this.validators.set(key, validate);
    return validate;
  }

  private templateOf(method: string, path: string): string | undefined {
    const parts = path.split('?', 1)[0]?.split('/') ?? [];
    const fits = (template: string): boolean => {
      const wanted = template.split('/');
      return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at]);
    };
    return Object.entries(this.document.paths)
      .filter(([template, item]) => method in item && fits(template))
      .map(([template]) => template)
      .toSorted((a, b) => a.split('{').length - b.split('{').length)[0];
  }
}
