// The properties of items that `npm test` tries now and then, ten times as often. The order counts.
import './wide.ts';
import './appointmentMapping.test.ts';
import './contactMapping.test.ts';
import './mailMapping.test.ts';
import './taskMapping.test.ts';
