import { describeDoorContract } from './contract';

describeDoorContract('the sources');
