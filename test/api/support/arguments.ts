import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { CombinedSchema } from '../../../api/http/combined-schema.ts';

export interface Argument {
  readonly data?: unknown;
  readonly schema?: unknown;
}

/** What each route reads of one part of its request, as `Controller_method`. */
export function argumentsOf(
  app: INestApplication,
  part: RouteParamtypes.BODY | RouteParamtypes.QUERY,
): readonly { readonly operation: string; readonly argument: Argument }[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    return Object.getOwnPropertyNames(metatype.prototype).flatMap((method) =>
      Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, method) ?? {}) as Record<string, Argument>)
        .filter(([key]) => key.startsWith(`${String(part)}:`))
        .map(([, argument]) => ({ operation: `${metatype.name}_${method}`, argument })),
    );
  });
}

/** The schema that the OpenAPI document shows of a part of a request. */
export function documentedSchema({ schema }: Argument): unknown {
  return schema instanceof CombinedSchema ? schema.documented : schema;
}
