import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { localeOf } from './locale.ts';
import type { ApiRequest } from './request.ts';

/** The caller's language. */
export const LocaleParam = createParamDecorator((_data: unknown, context: ExecutionContext): Locale =>
  localeOf(context.switchToHttp().getRequest<ApiRequest>()),
);
