/** Mercurius on Fastify; every document is compiled by graphql-jit at its first use. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { lookUpResolvers, typeDefs } from './schema.ts';

const server = Fastify();
await server.register(mercurius, { schema: typeDefs, resolvers: await lookUpResolvers(), jit: 1 });
await server.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
