/** Derives from the built schema how a trusted document may be asked and how long its answer may be kept. */
import {
  getNamedType,
  isInputObjectType,
  isScalarType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { DataClass, DocumentRule, StatedMeta, Surface } from './rules.ts';

const CLASSES: readonly DataClass[] = ['P0', 'P1', 'P2', 'P3'];

/** @throws Error when the document mixes the operator's fields with others, or is a subscription. */
export function documentRule(schema: GraphQLSchema, document: DocumentNode): DocumentRule {
  const operation = operationOf(document);
  if (operation.operation === 'subscription') throw new Error('subscriptions are not offered');
  const metas = selectedMetas(schema, document);
  const dataClass = highest([
    ...metas.map((meta) => meta.dataClass),
    ...selectedTypes(schema, document).flatMap(classOfScalar),
    ...variableTypes(schema, operation).flatMap(classOfScalar),
  ]);
  const surface = surfaceOf(metas, dataClass);
  const kind = operation.operation;
  const kept = kind === 'query' && surface === 'public';
  return {
    kind,
    surface,
    dataClass,
    method: kept && dataClass === 'P0' ? 'GET' : 'POST',
    ttlSeconds: kept ? smallest(metas.map((meta) => meta.ttlSeconds)) : 0,
    staleSeconds: kept ? smallest(metas.map((meta) => meta.staleSeconds)) : 0,
  };
}

/** The one operation of a document. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) throw new Error('a document holds exactly one operation');
  return operation;
}

function surfaceOf(metas: readonly StatedMeta[], dataClass: DataClass): Surface {
  const operator = metas.filter((meta) => meta.access === 'operator');
  if (operator.length > 0) {
    if (operator.length < metas.length) throw new Error('the operator’s fields cannot be mixed with others');
    return 'operator';
  }
  const isPublic = metas.every((meta) => meta.access === 'site') && CLASSES.indexOf(dataClass) <= CLASSES.indexOf('P1');
  return isPublic ? 'public' : 'session';
}

function selectedMetas(schema: GraphQLSchema, document: DocumentNode): StatedMeta[] {
  const metas: StatedMeta[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const meta = types.getFieldDef()?.extensions['meta'];
        if (isFieldMeta(meta)) metas.push(meta);
      },
    }),
  );
  if (metas.length === 0) throw new Error('no field of this document says who may ask it');
  return metas;
}

function selectedTypes(schema: GraphQLSchema, document: DocumentNode): GraphQLNamedType[] {
  const selected: GraphQLNamedType[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const type = types.getType();
        if (type) selected.push(getNamedType(type));
      },
    }),
  );
  return selected;
}

/** Every named type that a value of the operation's variables can hold. */
function variableTypes(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLNamedType[] {
  const reached = new Set<GraphQLNamedType>();
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type)) return;
    reached.add(type);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) reach(getNamedType(field.type));
  };
  for (const variable of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, variable.type);
    if (type) reach(getNamedType(type));
  }
  return [...reached];
}

function classOfScalar(type: GraphQLNamedType): DataClass[] {
  const dataClass = isScalarType(type) ? type.extensions['dataClass'] : undefined;
  return CLASSES.filter((known) => known === dataClass);
}

function highest(classes: readonly DataClass[]): DataClass {
  return CLASSES[Math.max(...classes.map((dataClass) => CLASSES.indexOf(dataClass)))] ?? 'P3';
}

/** A field that says nothing may never be reused, and so neither may an answer that holds it. */
function smallest(seconds: readonly (number | undefined)[]): number {
  return Math.min(...seconds.map((value) => value ?? 0));
}

function isFieldMeta(value: unknown): value is StatedMeta {
  return typeof value === 'object' && value !== null && 'access' in value && 'dataClass' in value;
}
