#include "grappe.h"
