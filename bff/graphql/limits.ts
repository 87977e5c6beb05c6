import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ASTVisitor, type FragmentDefinitionNode } from 'graphql';

/** For documents that were not checked at build time: free ones in development. */
export const LIMITS = { depth: 8, aliases: 15, fields: 400, characters: 15_000 } as const;

interface Count {
  depth: number;
  aliases: number;
  fields: number;
}

/** Measures a selection with its fragments spread; a fragment inside itself is left to the standard rules. */
function measure(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  path: ReadonlySet<string>,
  budget: Count,
): number {
  let deepest = 0;
  for (const selection of set.selections) {
    budget.fields += 1;
    if (budget.fields > LIMITS.fields) return deepest;
    if (selection.kind === Kind.FIELD) {
      if (selection.alias) budget.aliases += 1;
      const below = selection.selectionSet ? measure(selection.selectionSet, fragments, path, budget) : 0;
      deepest = Math.max(deepest, 1 + below);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, measure(selection.selectionSet, fragments, path, budget));
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment && !path.has(name))
        deepest = Math.max(deepest, measure(fragment.selectionSet, fragments, new Set([...path, name]), budget));
    }
  }
  return deepest;
}

/** Refuses documents that are too deep, too wide or full of aliases. Introspection is left to the surface. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map(
    context.getDocument().definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  return {
    OperationDefinition: (operation) => {
      const introspection = operation.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      if (introspection) return;
      const count: Count = { depth: 0, aliases: 0, fields: 0 };
      count.depth = measure(operation.selectionSet, fragments, new Set(), count);
      for (const limit of ['depth', 'aliases', 'fields'] as const) {
        if (count[limit] > LIMITS[limit])
          context.reportError(new GraphQLError(`the document exceeds the limit of ${LIMITS[limit]} for ${limit}`));
      }
    },
  };
}
