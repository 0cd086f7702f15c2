/** Starts the gateway. */
import { loadConfig, startService } from '@voc/service';
import { gatewayConfig } from './gateway.config.js';
import { gatewayService } from './gateway.edge.js';

const config = loadConfig(gatewayConfig);
await startService({ ...gatewayService, config, trustProxy: config.TRUSTED_PROXIES });
