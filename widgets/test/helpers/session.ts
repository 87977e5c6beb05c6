/** For tests of a widget within the settings of its page. */
import '../../session/index.ts';
