import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '../../domain/process/permissions.ts';
import type { ApiRequest, Caller } from '../http/request.ts';

export const PERMISSION = 'permission';
export const PUBLIC = 'public';

/** The permission that a route asks for; a route without one, and not public, is refused to everybody. */
export function Allow(permission: Permission): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));
}

/** A route for everybody, signed in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-permission', 'public'));
}

/** Who asks. Only on routes that are not public. */
export const CallerParam = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<ApiRequest>();
  if (!caller) throw new Error('a public route asks for its caller');
  return caller;
});
