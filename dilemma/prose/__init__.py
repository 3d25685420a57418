"""From a walk, a case or a code to blocks of prose, in the language that is asked for."""
