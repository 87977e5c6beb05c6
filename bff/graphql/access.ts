import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { StatedMeta } from '../../schema/rules.ts';
import type { Context } from './context.ts';
import { Fault } from './faults.ts';

/** What a root field says about itself once; gate, description, trusted documents and tests all read it. */
export interface FieldMeta extends StatedMeta {
  /** `site`: a known site key from an allowed origin. `operator`: the utility's own systems, by key. */
  access: 'site' | 'operator';
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
    if (config.pothosOptions.meta?.access !== 'operator') return resolver;
    return (parent, args, context, info) => {
      if ((context as Context).operator === null) throw new Fault('FORBIDDEN');
      return resolver(parent, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('access', AccessPlugin);
