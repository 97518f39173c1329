/** `npx tsx scripts/conformance/dataiku/fake-dss/main.ts [PORT]`: a fake fleet until it is ended; its address is the first line that it prints. */
import { serveFakeDss } from './serve.ts';

const { url } = await serveFakeDss(Number(process.argv[2] ?? 0));
process.stdout.write(`${url}\n`);
