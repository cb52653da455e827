-- What wrk sends: the lines of BENCH_LINES in a random order, again and again; after a first line ONCE each of them one time, in order.
-- A line is METHOD PATH [BODY].
local once, at, made, threads = false, 0, {}, {}

function setup(thread) table.insert(threads, thread) end

function init(args)
  math.randomseed(20231222)
  local headers = { ["Host"] = "127.0.0.1" }
  local cookie = os.getenv("BENCH_COOKIE")
  if cookie and cookie ~= "" then headers["Cookie"] = cookie end
  for line in io.lines(os.getenv("BENCH_LINES")) do
    if line == "ONCE" then
      once = true
      response = count
    else
      local method, path, body = line:match("^(%S+) (%S+) ?(.*)$")
      headers["Content-Type"] = body ~= "" and "application/x-www-form-urlencoded" or nil
      made[#made + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
    end
  end
end

function request()
  if not once then return made[math.random(#made)] end
  at = math.min(at + 1, #made)
  return made[at]
end

-- Only where every request is sent once: counting costs the sender more than a small answer does.
seen, others = 0, 0
function count(status)
  if status == 303 then seen = seen + 1 else others = others + 1 end
end

function done(summary)
  for _, thread in ipairs(threads) do
    io.write("seen " .. (thread:get("seen") or 0) .. " others " .. (thread:get("others") or 0) .. "\n")
  end
end
