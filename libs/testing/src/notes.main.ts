/** The notes service as a process of its own. */
import { loadConfig, startService } from '@voc/service';
import { notesModule, notesSchema } from './notes.service.js';

await startService({ name: 'notes', module: notesModule, config: loadConfig(notesSchema) });
