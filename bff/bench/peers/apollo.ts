/** Apollo Server 5 as its documentation starts it. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { lookUpResolvers, typeDefs } from './schema.ts';

const server = new ApolloServer({ typeDefs, resolvers: await lookUpResolvers() });
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(process.env['PORT']) } });
