import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { IdentityConfig } from '../../config/identity.ts';
import { signs } from '../../domain/processes/signing.ts';
import { holds, rolesWith, type Permission } from '../../domain/process/permissions.ts';
import { machineMayChange } from '../../domain/people/machine.ts';
import { IDENTITY } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { MachineAccessService } from '../machines/machine-access.service.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { CSRF_HEADER, isCsrfToken, isUnsafe } from '../session/csrf.ts';
import { PERMISSION, PUBLIC } from './allow.decorator.ts';
import { CallersService } from './callers.service.ts';

const MINUTE_MS = 60_000;

/** Identity (a person's session or a machine's token), CSRF token, permission and, of what signs, a fresh code, before anything else of a request is looked at. Scope is the services' part. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CallersService) private readonly callers: CallersService,
    @Inject(MachineAccessService) private readonly machines: MachineAccessService,
    @Inject(IDENTITY) private readonly identity: IdentityConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const isPublic = this.metadata(context, PUBLIC) === true;
    const machine = isPublic ? undefined : await this.machines.of(request);
    if (machine) this.letIn(machine, request, context);
    const caller = machine ?? (await this.callers.of(request));
    if (caller) request.caller = caller;
    if (isPublic || machine) return true;
    if (!caller) throw new ApiProblem('unauthenticated');
    if (isUnsafe(request.method) && !isCsrfToken(request.session.csrfToken, request.headers[CSRF_HEADER]))
      throw new ApiProblem('csrfTokenInvalid');
    const permission = this.metadata(context, PERMISSION) as Permission | undefined;
    if (request.session.mustChangePassword === true && permission !== 'session.own')
      throw new ApiProblem('passwordMustChange');
    if (request.session.mustEnrol === true && permission !== 'session.own') throw new ApiProblem('factorMustEnrol');
    permit(caller, permission);
    if (isUnsafe(request.method)) this.askForCode(request);
    return true;
  }

  /**
   * What a token opens is what was given to its machine; a session that may come along counts for nothing.
   *
   * @throws {ApiProblem} `machineMayNot`
   */
  private letIn(machine: Caller, { method }: ApiRequest, context: ExecutionContext): void {
    const permission = this.metadata(context, PERMISSION) as Permission | undefined;
    const isGiven = permission !== undefined && holds(machine, permission);
    if (!isGiven || (isUnsafe(method) && !machineMayChange(permission))) throw new ApiProblem('machineMayNot');
  }

  /** What signs needs a code that is fresh enough, of whoever has given one. @throws {ApiProblem} `codeStale` */
  private askForCode({ session, body }: ApiRequest): void {
    const { stepUpMs } = this.identity;
    const { factorAt } = session;
    if (stepUpMs === 0 || factorAt === undefined || Date.now() - factorAt <= stepUpMs) return;
    const kind = (body as Partial<{ command: Partial<{ kind: unknown }> }> | undefined)?.command?.kind;
    if (typeof kind === 'string' && signs(kind))
      throw new ApiProblem('codeStale', { params: { minutes: stepUpMs / MINUTE_MS } });
  }

  private metadata(context: ExecutionContext, key: string): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
  }
}

function permit(caller: Caller, permission: Permission | undefined): void {
  if (permission !== undefined && holds(caller, permission)) return;
  const roles = permission === undefined ? '' : rolesWith(permission).join(',');
  throw new ApiProblem('permissionMissing', { params: { roles } });
}
