import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { StatedMeta } from '../../schema/rules.ts';
import { Fault } from '../platform/faults.ts';
import { type Context, embeddingOf, operatorOf, visitorOf } from './context.ts';

export type Level = 'site' | 'session' | 'request' | 'operator';

/** What a root field says about itself once; gate, description, trusted documents and tests all read it. */
export interface FieldMeta extends StatedMeta {
  /**
   * `site`: a known site key from an allowed origin. `session`: a browser on the utility's own origin. `request`: such a
   * browser that has proved with a one-time code that a request is its own; which one, the service checks. `operator`: the
   * utility's own systems, by key.
   */
  access: Level;
}

declare global {
  // biome-ignore lint/style/noNamespace: Pothos is extended by merging into its global namespace
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      access: AccessPlugin<Types>;
    }
    export interface FieldOptions {
      meta?: FieldMeta;
    }
  }
}

/** Somebody who has proved something; nobody in particular is let in by this alone. */
function provenOf(context: Context): void {
  if (visitorOf(context).grants.length === 0) throw new Fault('UNAUTHENTICATED');
}

/**
 * Who gets through, for every level there is; each throws a fault at everybody else. A reusable answer knows no embedding
 * (see `Context`), so the site behind it was asked for at the door alone.
 */
const GATES: Readonly<Record<Level, (context: Context, meta: FieldMeta) => unknown>> = {
  site: (context, { ttlSeconds = 0 }) => ttlSeconds > 0 || embeddingOf(context),
  session: visitorOf,
  request: provenOf,
  operator: operatorOf,
};

const ROOTS = new Set(['Query', 'Mutation']);

function accessLine(meta: FieldMeta): string {
  const stale = meta.staleSeconds === undefined ? '' : `, ${meta.staleSeconds} s if the source fails`;
  const cache = meta.ttlSeconds === undefined ? 'none' : `${meta.ttlSeconds} s fresh${stale}`;
  return `Access: ${meta.access}. Class: ${meta.dataClass}. Cache: ${cache}.`;
}

export class AccessPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { meta } = config.pothosOptions;
    if (!meta) {
      if (ROOTS.has(config.parentType)) throw new Error(`${config.parentType}.${config.name} has no access meta`);
      return config;
    }
    if (config.parentType === 'Mutation' && meta.ttlSeconds !== undefined) throw new Error(`Mutation.${config.name} cannot be reused`);
    return {
      ...config,
      description: `${config.description ?? ''}\n${accessLine(meta)}`.trim(),
      extensions: { ...config.extensions, meta },
    };
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    config: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const { meta } = config.pothosOptions;
    if (!meta) return resolver;
    return (parent, args, context, info) => {
      GATES[meta.access](context as Context, meta);
      return resolver(parent, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('access', AccessPlugin);
